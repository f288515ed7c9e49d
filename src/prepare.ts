import { openDatabase } from './db/open.ts'
import { makeTemplate } from './db/template.ts'
import { buildAssets } from './web/build-assets.ts'

/** What the build makes besides the program: the portal's assets, and the empty database that first starts are copied from. */
export async function prepare(root: string): Promise<void> {
  await buildAssets(root)
  await makeTemplate(async (folder) => {
    const database = await openDatabase({ engine: 'pglite', folder })
    await database.close()
  })
}
