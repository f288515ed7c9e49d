import type { Language } from '../../compact/schema.ts'

const es = {
  title: 'Informe ejecutivo',
  edition: 'Edición',
  rights:
    'Los números vienen del registro de acciones y pueden seguirse hasta ellas. Puede citarse y reproducirse con mención de la fuente.',
}

const en: typeof es = {
  title: 'Executive report',
  edition: 'Edition',
  rights:
    'Its numbers come from the record of actions and can be followed down to them. It may be quoted and reproduced with its source named.',
}

export const REPORT_WORDS: Readonly<Record<Language, typeof es>> = { es, en }
