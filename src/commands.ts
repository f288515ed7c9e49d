import { createApp } from './app.tsx'
import type { Command } from './command.ts'
import { auditCommand } from './audit/audit-command.ts'
import { checkCommand } from './audit/commands.ts'
import { decideCommand } from './audit/decide-command.ts'
import { classificationCommands } from './classification/commands.ts'
import { rememberReads } from './db/remember-reads.ts'
import { intakeCommands } from './intake/commands.ts'
import { exportCommand } from './publishing/open-data/export-command.ts'
import { EDITION_COMMANDS } from './publishing/editions/commands.ts'
import { makePublishCommand, type SiteWriter } from './publishing/publish/publish-command.ts'
import { openFrozenRecord } from './publishing/frozen-record/open-frozen-record.ts'
import { writeSite } from './publishing/site/write-site.tsx'
import { REPORT_COMMANDS } from './publishing/report/commands.ts'
import { registryCommands } from './registry/commands.ts'
import { STATISTICS_COMMANDS } from './statistics/commands.ts'
import { searchCommands } from './search/commands.ts'

/** Every command of the command line but `serve`, in the order in which help lists them. */
export const commands: readonly Command[] = [
  ...intakeCommands,
  exportCommand,
  ...registryCommands,
  ...searchCommands,
  auditCommand,
  decideCommand,
  checkCommand,
  ...STATISTICS_COMMANDS,
  ...classificationCommands,
  makePublishCommand(writePortal),
  ...EDITION_COMMANDS,
  ...REPORT_COMMANDS,
]

/** Where no address is told, pages name one that leads nowhere rather than this machine. */
const NOWHERE = 'https://constancia.invalid'

async function writePortal(wish: Parameters<SiteWriter>[0]) {
  const { database, edition, audits, out, scratch, origin, progress } = wish
  const place = origin ?? NOWHERE
  const frozen = { snapshot: edition.content.snapshot, audits }
  const ids = frozen.snapshot.actions.map(({ id }) => id)
  const record = rememberReads(await openFrozenRecord(database, edition, scratch), ids)
  try {
    const app = await createApp({ database: record, origin: place, log: () => undefined, frozen })
    return await writeSite({ app, edition, out, origin: place, progress })
  } finally {
    await record.close()
  }
}
