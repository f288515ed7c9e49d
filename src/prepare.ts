import { buildAssets } from './web/build-assets.ts'

/** What the build makes besides the program: assets and the empty database. */
export async function prepare(root: string): Promise<void> {
  await buildAssets(root)
}
