// The package has no types of its own; these are the parts that the build and the documents use.
declare module 'subset-font' {
  export type SubsetOptions = {
    readonly targetFormat: 'woff2'
    readonly noHinting: boolean
    readonly keepFeatures: readonly string[]
  }
  /** The whole font in another format: no text is given then. */
  export type UnpackOptions = {
    readonly targetFormat: 'truetype'
    readonly keepAllGlyphs: true
    readonly preserveNameIds: readonly number[]
  }
  export default function subsetFont(font: Buffer, text: string, options: SubsetOptions): Promise<Buffer>
  export default function subsetFont(font: Buffer, text: undefined, options: UnpackOptions): Promise<Buffer>
}
