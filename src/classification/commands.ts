import type { Command } from '../command.ts'
import { runClassify } from './classify-command.ts'
import { runLabel } from './label-command.ts'
import { LABEL_FIELDS } from './labels.ts'

export const classificationCommands: readonly Command[] = [
  {
    name: 'classify',
    usage: '--cycle ID [--dry-run]',
    summary: 'suggests labels for each action, with the words that carry them; --dry-run keeps none',
    options: { cycle: { type: 'string' }, 'dry-run': { type: 'boolean' } },
    run: runClassify,
  },
  {
    name: 'label',
    usage: `ACTION ${LABEL_FIELDS.join('|')} VALUE[,VALUE…] (or --take-back)`,
    summary: 'keeps what a person decides on a label of an action; without a field, shows its labels',
    options: { 'take-back': { type: 'boolean' } },
    run: runLabel,
  },
]
