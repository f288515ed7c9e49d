import type { Language } from '../../compact/schema.ts'
import type { Dataset } from './dataset.ts'

const WORDS = {
  es: { data: 'Datos abiertos', now: 'el registro como estaba al descargarlo' },
  en: { data: 'Open data', now: 'the record as it stood when downloaded' },
} as const satisfies Record<Language, object>

/** How to cite the data, in the manner of APA (7th edition). */
export function citeDataset(dataset: Dataset, lang: Language): string {
  const words = WORDS[lang]
  return `${dataset.publisher[lang]} (${dataset.year}). ${dataset.title[lang]} [${words.data}; ${dataset.version ?? words.now}]. Constancia.`
}

export function citeAsBibtex(dataset: Dataset): string {
  return [
    `@misc{${dataset.id}-data,`,
    `  author = {{${dataset.publisher.es}}},`,
    `  title = {{${dataset.title.es}}},`,
    `  year = {${dataset.year}},`,
    `  howpublished = {Constancia},`,
    `  note = {${dataset.version ?? WORDS.es.now}},`,
    '}',
    '',
  ].join('\n')
}

/** https://citation-file-format.github.io, which Zenodo and code hosts read. */
export function citeAsCff(dataset: Dataset): string {
  return [
    'cff-version: 1.2.0',
    'message: "Si usa estos datos, cítelos así. If you use these data, cite them so."',
    'type: dataset',
    `title: ${quote(dataset.title.es)}`,
    'authors:',
    `  - name: ${quote(dataset.publisher.es)}`,
    ...(dataset.version === null ? [] : [`version: ${quote(dataset.version)}`]),
    ...(dataset.date === null ? [] : [`date-released: ${dataset.date}`]),
    'keywords:',
    ...dataset.keywords.map(({ es }) => `  - ${quote(es)}`),
    '',
  ].join('\n')
}

/** A JSON string is a YAML string. */
function quote(text: string): string {
  return JSON.stringify(text)
}
