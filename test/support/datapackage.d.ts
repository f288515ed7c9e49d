// The package has no types of its own; these are the parts that tests use.
declare module 'datapackage' {
  type Resource = {
    readonly name: string
    /** Every row by its Table Schema; rejects where a cell, a key or a reference does not hold. */
    readonly read: (options: {
      readonly keyed: true
      readonly relations: true
    }) => Promise<readonly Readonly<Record<string, unknown>>[]>
  }
  export const Package: {
    readonly load: (descriptor: string) => Promise<{
      readonly valid: boolean
      readonly errors: readonly Error[]
      readonly resources: readonly Resource[]
    }>
  }
}
