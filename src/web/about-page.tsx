import type { Child } from 'hono/jsx'
import type { Language } from '../compact/schema.ts'
import type { Frame } from './frame.ts'
import { Layout } from './layout.tsx'
import { Passage, Sheet } from './components/margin.tsx'

type AboutText = {
  readonly title: string
  readonly lead: string
  readonly parts: readonly { readonly id: string; readonly label: string; readonly body: Child }[]
}

/** What the portal is, what it does not say, how it was made, and under which licence. */
export function AboutPage({ frame }: { readonly frame: Frame }) {
  const text = TEXTS[frame.lang]
  return (
    <Layout frame={frame} title={text.title} description={text.lead} section="about">
      <header class="title">
        <h1>{text.title}</h1>
        <p class="lead">{text.lead}</p>
      </header>
      <Sheet>
        {text.parts.map(({ id, label, body }) => (
          <Passage id={id} label={label}>
            <div class="prose">{body}</div>
          </Passage>
        ))}
      </Sheet>
    </Layout>
  )
}

const es: AboutText = {
  title: 'Acerca de Constancia',
  lead: 'Aquí se lee lo que las instituciones reportan haber hecho para cumplir un pacto, cada acción junto a la línea del documento de donde viene.',
  parts: [
    {
      id: 'que-es',
      label: 'Qué es',
      body: (
        <>
          <p>
            Cada año, las instituciones de un país reportan sus acciones a quien coordina el seguimiento. Esos
            reportes se publican en un compendio. Constancia lo lee, guarda cada acción por separado y permite
            hallarla por objetivo, por institución o por sus palabras.
          </p>
          <p>
            Al margen de cada texto está su fuente: el documento, la página y las líneas. El texto original
            puede abrirse siempre, tal como está impreso.
          </p>
        </>
      ),
    },
    {
      id: 'que-no-dice',
      label: 'Qué no dice',
      body: (
        <>
          <p>
            Una acción reportada no es una acción verificada. Constancia no juzga si lo reportado ocurrió ni
            si bastó; guarda quién lo dijo, dónde y cuándo.
          </p>
          <p>
            «No se reportaron resultados» significa que la fuente no los trae, no que no los haya. Un guion
            (–) significa que no hay dato; nunca se pone un cero en su lugar.
          </p>
        </>
      ),
    },
    {
      id: 'como-se-hace',
      label: 'Cómo se hace',
      body: (
        <>
          <p>
            Un programa lee el documento línea por línea y da un recibo: cada línea queda en una acción, o se
            sabe que es encabezado, número de página, índice o anexo, o queda en la lista de las que nadie
            recogió. El recibo está en <em>Fuentes</em>.
          </p>
          <p>
            Cuando un documento corregido cambia una acción, se guarda otra revisión y la anterior se
            conserva. La dirección de cada acción no cambia.
          </p>
        </>
      ),
    },
    {
      id: 'accesibilidad',
      label: 'Para cualquiera',
      body: (
        <p>
          Toda página se usa con teclado, con lector de pantalla, en un teléfono, en papel y sin JavaScript.
          No se cargan archivos de terceros ni se sigue a nadie. La única cookie guarda el idioma que usted
          eligió.
        </p>
      ),
    },
    {
      id: 'licencia',
      label: 'Licencia',
      body: (
        <p>
          Constancia es un programa libre bajo la{' '}
          <a href="https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12">
            Licencia Pública de la Unión Europea, versión 1.2
          </a>
          . Los textos reportados son de las instituciones que los reportan y de quien los publica; al
          citarlos, nómbrelas.
        </p>
      ),
    },
  ],
}

const en: AboutText = {
  title: 'About Constancia',
  lead: 'Here one reads what institutions report having done to fulfil a compact, each action beside the line of the document that it comes from.',
  parts: [
    {
      id: 'que-es',
      label: 'What it is',
      body: (
        <>
          <p>
            Each year the institutions of a country report their actions to whoever coordinates the follow-up.
            The reports are published in a compendium. Constancia reads it, keeps each action by itself and
            lets anyone find it by objective, by institution or by its words.
          </p>
          <p>
            In the margin of each text stands its source: document, page and lines. The original text can
            always be opened, as it is printed.
          </p>
        </>
      ),
    },
    {
      id: 'que-no-dice',
      label: 'What it does not say',
      body: (
        <>
          <p>
            A reported action is not a verified one. Constancia does not judge whether what was reported
            happened or was enough; it keeps who said it, where and when.
          </p>
          <p>
            “No results were reported” means that the source has none, not that there are none. A dash (–)
            means that there is no figure; a zero is never put in its place.
          </p>
        </>
      ),
    },
    {
      id: 'como-se-hace',
      label: 'How it is made',
      body: (
        <>
          <p>
            A program reads the document line by line and gives a receipt: each line is in an action, or is
            known to be a header, page number, index or annex, or is on the list of those that nothing took
            up. The receipt is under <em>Sources</em>.
          </p>
          <p>
            When a corrected document changes an action, another revision is kept beside the one before. The
            address of an action does not change.
          </p>
        </>
      ),
    },
    {
      id: 'accesibilidad',
      label: 'For anyone',
      body: (
        <p>
          Every page works by keyboard, with a screen reader, on a phone, on paper and without scripts.
          Nothing is loaded from third parties and nobody is followed. The only cookie keeps the language that
          you chose.
        </p>
      ),
    },
    {
      id: 'licencia',
      label: 'Licence',
      body: (
        <p>
          Constancia is free software under the{' '}
          <a href="https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12">
            European Union Public Licence, version 1.2
          </a>
          . The reported texts belong to the institutions that report them and to whoever publishes them; name
          them when you cite.
        </p>
      ),
    },
  ],
}

const TEXTS: Readonly<Record<Language, AboutText>> = { es, en }
