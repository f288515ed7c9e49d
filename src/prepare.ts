/** What the build makes besides the program: assets and the empty database. */
export async function prepare(_root: string): Promise<void> {
  await Promise.resolve()
}
