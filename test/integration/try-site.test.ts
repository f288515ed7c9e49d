import { test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { openDatabase } from '../../src/db/open.ts'
import { writeSite } from '../../src/publishing/site/write-site.tsx'
test('x', { timeout: 600000 }, async () => {
  const database = await openDatabase({ engine: 'pglite', folder: '/tmp/od/real/db' })
  const origin = 'https://sitio.example'
  const app = await createApp({ database, origin, log: () => undefined })
  const c = process.cpuUsage()
  const t = performance.now()
  const site = await writeSite({ app, cycle: 'mx-2024', out: '/tmp/od/site', origin, progress: () => undefined })
  const d = process.cpuUsage(c)
  console.log('wall', performance.now() - t, 'cpu', (d.user + d.system) / 1000, site.files.length, site.files.reduce((s, f) => s + f.bytes, 0), process.memoryUsage.rss() / 1e6, site.broken.slice(0, 5))
  await database.close()
})
