// These packages have no types of their own; these are the parts that tests use.
declare module 'n3' {
  export class Parser {
    constructor(options?: { readonly format?: string })
    parse(text: string): readonly unknown[]
  }
  export class Store {
    constructor(quads?: readonly unknown[])
    readonly size: number
  }
}
declare module 'jsonld' {
  const jsonld: {
    readonly toRDF: (
      document: object,
      options: { readonly base: string; readonly format: 'application/n-quads'; readonly safe: true },
    ) => Promise<string>
  }
  export default jsonld
}
// This one has types, of data sets that n3 keeps but does not declare.
declare module 'rdf-validate-shacl' {
  type Term = { readonly value: string }
  export default class Validator {
    constructor(shapes: unknown)
    validate(data: unknown): Promise<{
      readonly results: readonly {
        readonly focusNode: Term | null
        readonly path: Term | null
        readonly sourceConstraintComponent: Term | null
      }[]
    }>
  }
}
