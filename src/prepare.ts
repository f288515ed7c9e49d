import { openDatabase } from './db/open.ts'
import { makeTemplate } from './db/template.ts'

/** What the build makes besides the program: the empty database that first starts are copied from. */
export async function prepare(): Promise<void> {
  await makeTemplate(async (folder) => {
    const database = await openDatabase({ engine: 'pglite', folder })
    await database.close()
  })
}
