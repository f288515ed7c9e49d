import type { Bilingual } from '../../compact/schema.ts'

type Refusal = { readonly cause: Bilingual; readonly cure: Bilingual }

export const UNBOUND = {
  cause: (words: string): Bilingual => ({
    es: `«${words}» dice un número que no viene del registro`,
    en: `“${words}” says a number that does not come from the record`,
  }),
  cure: {
    es: 'vincúlelo ({{ count … }}, {{ share … }}, {{ objective 7 }}, {{ period }}), cítelo de una acción ({{ quote ACCIÓN "…" }}), márquelo como externo con su fuente ({{ external "…" source="…" }}) o dígalo sin número',
    en: 'bind it ({{ count … }}, {{ share … }}, {{ objective 7 }}, {{ period }}), quote it from an action ({{ quote ACTION "…" }}), mark it as external with its source ({{ external "…" source="…" }}), or say it without a number',
  },
} as const

export const MARKDOWN_PROBLEMS = {
  heading: {
    cause: { es: 'un título de más de cuatro niveles', en: 'a heading below the fourth level' },
    cure: { es: 'use de # a ####', en: 'use # to ####' },
  },
  blockquote: {
    cause: { es: 'un informe no lleva citas en bloque', en: 'a report has no block quotations' },
    cure: {
      es: 'quite el signo >, o cite una acción con {{ quote ACCIÓN "…" }}',
      en: 'take the > away, or quote an action with {{ quote ACTION "…" }}',
    },
  },
  code: {
    cause: { es: 'un informe no lleva código', en: 'a report has no code' },
    cure: { es: 'quite las comillas invertidas o la sangría', en: 'take the backquotes or the indent away' },
  },
  image: {
    cause: {
      es: 'una imagen dice números que nadie puede revisar',
      en: 'a picture says numbers that nobody can check',
    },
    cure: { es: 'use una gráfica: {{ chart … }}', en: 'use a chart: {{ chart … }}' },
  },
  address: {
    cause: {
      es: 'la dirección de un vínculo no sirve en un documento',
      en: 'the address of a link is of no use in a document',
    },
    cure: {
      es: 'use una dirección completa (https://…), sin vínculos en ella',
      en: 'use a whole address (https://…) with no binding in it',
    },
  },
  list: {
    cause: {
      es: 'un número al comienzo del renglón lo vuelve una lista numerada',
      en: 'a number at the beginning of a line makes it a numbered list',
    },
    cure: {
      es: 'numere la lista desde el 1 con dos elementos o más, o empiece el renglón con otra palabra',
      en: 'number the list from 1 with two items or more, or begin the line with another word',
    },
  },
  notAlone: {
    cause: {
      es: 'una gráfica, una tabla o un glosario va en un párrafo propio',
      en: 'a chart, a table or a glossary stands in a paragraph of its own',
    },
    cure: {
      es: 'déjela sola, con un renglón vacío antes y después',
      en: 'leave it alone, with an empty line before and after',
    },
  },
} as const satisfies Record<string, Refusal>
