import type { Command } from './command.ts'
import { auditCommand } from './audit/audit-command.ts'
import { checkCommand } from './audit/commands.ts'
import { decideCommand } from './audit/decide-command.ts'
import { classificationCommands } from './classification/commands.ts'
import { intakeCommands } from './intake/commands.ts'
import { exportCommand } from './publishing/open-data/export-command.ts'
import { EDITION_COMMANDS } from './publishing/editions/commands.ts'
import { makePublishCommand } from './publishing/publish/publish-command.ts'
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
  makePublishCommand(null),
  ...EDITION_COMMANDS,
  ...REPORT_COMMANDS,
]
