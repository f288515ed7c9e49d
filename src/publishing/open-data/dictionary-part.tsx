import { DataTable } from '../../web/components/data-table.tsx'
import type { Frame } from '../../web/frame.ts'
import { formatNumber } from '../../web/languages.ts'
import { OPEN_DATA_MESSAGES } from './messages.ts'
import type { Column, OpenTable } from './table.ts'

type DictionaryPartProps = { readonly frame: Frame; readonly tables: readonly OpenTable[] }

/** What each column of each table is, a table at a time, to be opened. */
export function DictionaryPart({ frame, tables }: DictionaryPartProps) {
  const { lang } = frame
  const words = OPEN_DATA_MESSAGES[lang]
  return (
    <>
      {tables.map(({ name, title, columns }) => (
        <details id={`columnas-${name}`}>
          <summary>
            {title[lang]} <code>{name}</code>{' '}
            <span class="soft">{words.columns(formatNumber(lang, columns.length))}</span>
          </summary>
          <DataTable
            caption={title[lang]}
            rows={columns}
            columns={[
              { title: words.column, cell: (column) => <code>{column.name}</code> },
              { title: words.type, cell: (column) => describeType(frame, column) },
              { title: words.meaning, cell: (column) => column.meaning[lang] },
            ]}
          />
        </details>
      ))}
    </>
  )
}

function describeType({ lang }: Frame, { type, required, unit, codes, refersTo }: Column): string {
  const words = OPEN_DATA_MESSAGES[lang]
  return [
    words.types[type],
    unit?.[lang] ?? '',
    codes === undefined ? '' : words.codes(codes),
    refersTo === undefined ? '' : words.refers(`${refersTo.table}.${refersTo.column}`),
    required ? '' : words.mayMiss,
  ]
    .filter((part) => part !== '')
    .join(', ')
}
