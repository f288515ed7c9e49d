/** The words by which a report names each type of reporter. `pl` is none of the record's: a legislature reports nothing. */
const WORDS: readonly (readonly [type: string, words: RegExp])[] = [
  [
    'apf',
    /Administraci[óo]n\s+P[úu]blica\s+Federal|(?<!\p{L})APF(?!\p{L})|dependencias?\s+federal(?:es)?|Gobierno\s+federal|(?<=\d\s+(?:(?:son|fueron)\s+)?)federales(?!\p{L})/giu,
  ],
  [
    'ef',
    /entidad(?:es)?\s+federativas?|gobiernos?\s+(?:estatal(?:es)?|de\s+los\s+estados)|(?<=\d\s+(?:de|por|a)\s+)los\s+estados(?=\s*[,;.]|\s+y\s)|(?<=\d\s+(?:(?:son|fueron)\s+)?)estatales(?!\p{L})/giu,
  ],
  ['pj', /Poder\s+Judicial/giu],
  ['pl', /Poder\s+Legislativo/giu],
  [
    'oca',
    /(?:Organismos?|[ÓO]rganos?)\s+(?:Constitucional(?:es)?|P[úu]blicos?)\s+Aut[óo]nomos?|(?<!\p{L})OCA(?!\p{L})|Organismos\s+Aut[óo]nomos|^Aut[óo]nomos$/giu,
  ],
  [
    'osc',
    /(?:(?:Organizaci(?:ones|[óo]n)|Organismos)\s+de\s+)?la\s+Sociedad\s+Civil(?!\s+organizada)|(?<!\p{L})OSC(?!\p{L})/giu,
  ],
]

export type ReporterMention = { readonly type: string; readonly start: number; readonly end: number }

/** The types of reporter that a text names, in its order. */
export function listReporters(text: string): readonly ReporterMention[] {
  return WORDS.flatMap(([type, words]) =>
    [...text.matchAll(words)].map((match) => ({
      type,
      start: match.index,
      end: match.index + match[0].length,
    })),
  ).sort((a, b) => a.start - b.start)
}
