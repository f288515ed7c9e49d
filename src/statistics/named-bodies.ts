/** The bodies that publish, by the words for each in a question and in the name of a publisher; all in plain text. */
const BODIES: readonly (readonly [string, RegExp])[] = [
  ['INM', /\binm\b|instituto nacional de migracion|national (?:migration|immigration) institute/],
  [
    'SEGOB-UPM',
    /\bupm(?:rip)?\b|\bsegob\b|unidad de politica migratoria|secretaria de gobernacion|interior ministry|ministry of the interior/,
  ],
  ['SRE', /\bsre\b|relaciones exteriores|cancilleria|foreign (?:ministry|affairs)/],
  ['COMAR', /\bcomar\b/],
  [
    'IOM',
    /\boim\b|\biom\b|organizacion internacional para las migraciones|international organization for migration/,
  ],
  ['ICE', /\bice\b/],
  ['CBP', /\bcbp\b|patrulla fronteriza|border patrol/],
  ['DHS', /\bdhs\b|homeland security/],
  ['WATB', /witness at the border|cartwright/],
  ['MPI', /\bmpi\b|migration policy institute/],
  ['GOB-MX', /\bpresidencia\b|\bpresidency\b|sheinbaum/],
]

/** Codes of the bodies that a plain text names, in its order. */
export function bodiesIn(words: string): readonly string[] {
  return BODIES.flatMap(([code, pattern]) => {
    const at = words.search(pattern)
    return at < 0 ? [] : [{ code, at }]
  })
    .toSorted((a, b) => a.at - b.at)
    .map(({ code }) => code)
}
