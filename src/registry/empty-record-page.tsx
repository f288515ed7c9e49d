import { Empty } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { Layout } from '../web/layout.tsx'

const TEXTS = {
  es: {
    title: 'El registro está vacío',
    what: 'Todavía no se ha importado ningún compendio.',
    how: 'Impórtelo desde la línea de comandos; esta página mostrará sus acciones en cuanto termine:',
  },
  en: {
    title: 'The record is empty',
    what: 'No compendium has been imported yet.',
    how: 'Import one from the command line; this page will show its actions as soon as it is done:',
  },
} as const

/** What stands here before anything was imported: what to do. */
export function EmptyRecordPage({ frame }: { readonly frame: Frame }) {
  const texts = TEXTS[frame.lang]
  return (
    <Layout frame={frame} title={texts.title} description={null}>
      <header class="title">
        <h1>{texts.title}</h1>
      </header>
      <Empty title={texts.what}>
        <p>{texts.how}</p>
        <pre>
          <code>script/constancia import compendio.pdf --cycle mx-2024</code>
        </pre>
      </Empty>
    </Layout>
  )
}
