// The package has no types of its own; these are the parts that the build uses.
declare module 'subset-font' {
  export type SubsetOptions = {
    readonly targetFormat: 'woff2'
    readonly noHinting: boolean
    readonly keepFeatures: readonly string[]
  }
  export default function subsetFont(font: Buffer, text: string, options: SubsetOptions): Promise<Buffer>
}
