import type { FormLanguage } from './schema.ts'

/** The words by which the form's parts are known, one table a language, folded (lower case, no accents). */
export type FormWords = {
  readonly chapter: string
  readonly objective: string
  readonly results: readonly string[]
  readonly challenges: readonly string[]
  readonly contents: readonly string[]
  readonly introduction: readonly string[]
  readonly annex: readonly string[]
  readonly colophon: readonly string[]
  /** Titles of the annex lists: who took part, which states took part. */
  readonly participants: readonly string[]
  readonly states: readonly string[]
  /** A whole section that says that nothing was reported. */
  readonly nothing: RegExp
  /** Words that cannot end a sentence or a paragraph. */
  readonly openEnded: ReadonlySet<string>
  /** Word beginnings that stand before a whole word without a hyphen. */
  readonly prefixes: ReadonlySet<string>
  /** What joins institutions in a heading: «en coordinación con», «y». */
  readonly together: RegExp
}

const ES: FormWords = {
  chapter: 'capitulo',
  objective: 'objetivo',
  results: ['resultados', 'resultado', 'principales resultados', 'resultados obtenidos', 'logros'],
  challenges: ['retos', 'reto', 'principales retos', 'desafios', 'retos y desafios', 'retos identificados'],
  contents: ['indice', 'contenido', 'indice general', 'tabla de contenido', 'tabla de contenidos'],
  introduction: ['introduccion', 'presentacion', 'prologo'],
  annex: ['anexo', 'anexos', 'glosario', 'siglas', 'siglas y acronimos', 'acronimos', 'bibliografia'],
  colophon: ['el presente documento', 'este documento', 'este compendio', 'se permite la reproduccion'],
  participants: ['dependencias', 'instituciones', 'organismos', 'organizaciones', 'participantes'],
  states: [
    'entidades federativas',
    'estados',
    'departamentos',
    'provincias',
    'gobiernos estatales',
    'entidades',
  ],
  nothing: nothingInSpanish(),
  openEnded: new Set(
    'a al ante bajo con contra de del desde durante e el en entre hacia hasta la las lo los mediante ni o para pero por que se segun sin sobre su sus tras u un una unas unos y como cuyo cuya cuyos cuyas nuestro nuestra cada este esta estos estas dicho dicha'.split(
      ' ',
    ),
  ),
  prefixes: new Set(
    'ante anti auto co contra des entre extra hiper in infra inter intra macro mega micro mini mono multi neo para pluri poli pos post pre pro re semi sobre sub super supra tele trans ultra'.split(
      ' ',
    ),
  ),
  together:
    /\s*(?:,|;|\/|\s+y\s+|\s+e\s+|\s+con\s+|en\s?coordinaci[oó]n\s+con|en\s?colaboraci[oó]n\s+con|en\s?conjunto\s+con)\s*/iu,
}

/** «No se reportaron retos», «a la fecha no se han identificado desafíos por la institución»: only words of the form. */
function nothingInSpanish(): RegExp {
  const when =
    '(?:(?:a|hasta) (?:la fecha|el momento)|por el momento|(?:en|durante) (?:el|este) periodo(?: reportado)?)'
  const who = '(?:(?:la|el|esta|este) (?:institucion|dependencia|organizacion|instancia|entidad|estado))'
  const said = '(?:report|identific|present|registr|detect|mencion|senal|especific|inform|indic|manifest)'
  const says = `(?:${said}(?:o|a|an|aron)|hay|hubo|existen?|tienen?|cuentan? con|han? ${said}ado)`
  const what = '(?:resultados?|retos?|desafios?|logros?|obstaculos?)'
  const rest = `(?:${what}|ningun[oa]?|${said}(?:ad[oa]s?|ar)|y|ni|o|areas? de oportunidad|en|el|la|los|las|de|del|para|durante|este|esta|que|se|por|parte|a|al|respecto|periodo|ciclo|institucion|dependencia|programa|accion|actividad|implementacion|desarrollo|ejecucion|${said}(?:o|a|an|aron))`
  const alone = '(?:report|identific|present|registr)(?:o|a|an|aron)'
  return new RegExp(
    [
      `^(?:${when} )?(?:${who} )?no (?:se )?${says} (?:ningun )?${what}(?: ${rest})*$`,
      `^(?:${when} )?(?:${who} )?no (?:fueron|han sido) ${said}ados ${what}(?: ${rest})*$`,
      `^(?:${what} )?no ${said}ados?$`,
      `^(?:${when} )?no (?:se )?(?:${alone}|hay|hubo|existen|aplican?)(?: (?:ningun[oa]?|informacion|al respecto|(?:en|para|durante) (?:el|este) periodo|por (?:parte de )?la institucion|${said}ad[oa]s?))*$`,
      `^(?:no (?:se )?proporcion(?:o|aron)|sin) informacion(?: (?:reportada|que reportar|por reportar|al respecto))?$`,
      `^sin ${what}(?: (?:reportados?|identificados?|(?:que|por) reportar))?$`,
      `^ningun[oa]?(?: ${what})?(?: ${said}ado)?$`,
      '^(?:n a|na|n d|nd|s d|sin datos?|no aplica)$',
    ].join('|'),
  )
}

const EN: FormWords = {
  chapter: 'chapter',
  objective: 'objective',
  results: ['results', 'result', 'main results', 'key results', 'outcomes', 'achievements'],
  challenges: ['challenges', 'challenge', 'main challenges', 'key challenges', 'challenges identified'],
  contents: ['contents', 'table of contents', 'index'],
  introduction: ['introduction', 'foreword', 'presentation', 'preface'],
  annex: ['annex', 'annexes', 'glossary', 'acronyms', 'abbreviations', 'bibliography', 'appendix'],
  colophon: ['this document', 'this compendium', 'this publication', 'reproduction of'],
  participants: ['institutions', 'agencies', 'departments', 'bodies', 'organisations', 'organizations'],
  states: ['states', 'provinces', 'federative entities', 'districts', 'counties', 'regions'],
  nothing:
    /^(?:no (?:results?|challenges?|outcomes?|information)(?: (?:to report|(?:was|were|has been|have been|is|are)?\s?(?:reported|identified|available|recorded)))?(?: (?:in|for|during) (?:the|this) period| to date| so far)?|none(?: (?:reported|identified|to report))?|nothing to report|not applicable|n a|na)$/,
  openEnded: new Set(
    'a an and as at before between but by during for from in into its nor of on or over per than that the their these this those through to toward towards under until upon which whose with within without'.split(
      ' ',
    ),
  ),
  prefixes: new Set(
    'anti auto co counter de dis extra hyper in infra inter intra macro mega micro mini mono multi non out over post pre pro re semi sub super supra tele trans ultra un under'.split(
      ' ',
    ),
  ),
  together:
    /\s*(?:,|;|\/|\s+and\s+|\s+with\s+|in\s?coordination\s+with|in\s?collaboration\s+with|jointly\s+with)\s*/iu,
}

/** The words of the form in a language. A document may still use those of the other: labels are looked up in both. */
export function formWords(language: FormLanguage): FormWords {
  switch (language) {
    case 'es':
      return ES
    case 'en':
      return EN
  }
}

export const ALL_FORM_WORDS: readonly FormWords[] = [ES, EN]
