/** The sheets that a document can be set on. */
export const PAPERS = ['letter', 'a4'] as const
export type Paper = (typeof PAPERS)[number]

/** Width and height in points, and the typesetter's own name for them. */
export const SHEETS: Readonly<
  Record<Paper, { readonly width: number; readonly height: number; readonly name: string }>
> = {
  letter: { width: 612, height: 792, name: 'us-letter' },
  a4: { width: 595.3, height: 841.9, name: 'a4' },
}
