import type { LabelWords } from './label-subjects.ts'
import type { ClaimTest } from './schema.ts'

const PREVALENT =
  /(?<!\p{L})(?:preponderancia\s+(?:de|en)|predominan(?:tes)?|predominio\s+de|(?:clasific|agrup)\p{L}*\s+principalmente\s+como|se\s+centran\s+principalmente\s+en|acciones\s+predominantes\s+(?:se|pueden)|(?:mayor[íi]a|mayor\s+parte)\s+de\s+las\s+acciones\s+(?:\p{L}+\s+)?(?:correspond|son|consist)\p{L}*)(?!\p{L})/iu
const NOT_KINDS = /(?<!\p{L})(?:reportadas?\s+por|trabajo\s+con|entidades|dependencias)(?!\p{L})/iu

/** «predominan las acciones relativas a servicios o asesorías legales»: the kinds of action said to be most frequent. */
export function readPrevalent(
  words: string,
  scope: { readonly objective: number | null; readonly type: string | null },
  known: LabelWords,
): readonly ClaimTest[] {
  const match = PREVALENT.exec(words)
  if (match === null) return []
  const said = words
    .slice(match.index + match[0].length)
    .split(
      /(?<!\p{L})(?:en\s+tanto|adem[áa]s\s+de\s+que|por\s+lo\s+que|con\s+el\s+fin|con\s+el\s+prop[óo]sito|incluyendo)(?!\p{L})/iu,
    )[0]
  if (said === undefined || NOT_KINDS.test(said)) return []
  const parts = said.split(
    /[,;()]|\s+y\s+(?!\/)|\s+as[íi]\s+como\s+|\s+tanto\s+para\s+|\s+en\s+(?!especie|retorno|tr[áa]mites)/iu,
  )
  const codes = [...new Set(parts.flatMap((part) => known.actionType(part) ?? []))]
  return codes.length === 0 ? [] : [{ kind: 'prevalent', ...scope, actionTypes: codes }]
}
