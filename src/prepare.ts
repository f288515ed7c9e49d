import { openDatabase } from './db/open.ts'
import { makeTemplate } from './db/template.ts'
import { ROOT } from './root.ts'
import { buildAssets } from './web/build-assets.ts'

/** What the build makes besides the program: the portal's assets, and the empty database that first starts are copied from. */
export async function prepare(): Promise<void> {
  await buildAssets(ROOT)
  await makeTemplate(async (folder) => {
    const database = await openDatabase({ engine: 'pglite', folder })
    await database.close()
  })
}
