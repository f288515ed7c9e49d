import type { Child } from 'hono/jsx'

export type Column<Row> = {
  readonly title: string
  readonly align?: 'number'
  readonly cell: (row: Row) => Child
}

type DataTableProps<Row> = {
  readonly caption: string
  readonly columns: readonly [Column<Row>, ...Column<Row>[]]
  readonly rows: readonly Row[]
}

/**
 * A table whose rows become cards on a phone: there each cell shows the name of its column. The first column heads its
 * row. Roles are written out because browsers drop a table's meaning once its parts are laid out otherwise.
 */
export function DataTable<Row>({ caption, columns, rows }: DataTableProps<Row>) {
  const [head, ...others] = columns
  return (
    <table class="table" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th scope="col" role="columnheader" class={column.align}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row">
            <th scope="row" role="rowheader" class={head.align}>
              {head.cell(row)}
            </th>
            {others.map((column) => (
              <td role="cell" class={column.align} data-title={column.title}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
