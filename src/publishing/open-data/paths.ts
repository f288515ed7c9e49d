/** A file of the open data: one address whatever the language. */
export function dataFilePath(cycle: string, file: string): string {
  return `/datos/${cycle}/${file}`
}
