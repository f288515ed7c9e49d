import type { Read } from '../../db/open.ts'
import type { Cycle } from '../../registry/schema.ts'
import type { Frame } from '../../web/frame.ts'
import { formatDay } from '../../web/languages.ts'
import { editionPath, editionsPath, localize } from '../../web/paths.ts'
import { type EditionHead, findHead, findLatest, hasChangedSince } from '../service.ts'
import { PORTAL_MESSAGES } from './messages.ts'

/**
 * Which edition is published and whether the record says something else by now; where the record is that of an edition
 * (`frozen`), which one these pages are of.
 */
export async function tellEdition(tx: Read, cycle: Cycle, { lang }: Frame, frozen: boolean) {
  const words = PORTAL_MESSAGES[lang].line
  const number = await findLatest(tx, cycle.id)
  const head = number === undefined ? undefined : await findHead(tx, cycle.id, number)
  if (head === undefined)
    return (
      <p>
        {words.none} <a href={localize(lang, editionsPath(cycle.id))}>{words.editions}</a>
      </p>
    )
  const day = formatDay(lang, head.date)
  const since = frozen ? '' : (await hasChangedSince(tx, cycle, head)) ? words.changed : words.unchanged
  return (
    <p>
      {frozen ? words.these : words.published}{' '}
      <a href={localize(lang, isShown(head) ? editionPath(cycle.id, head.number) : editionsPath(cycle.id))}>
        {words.edition(head.id)}
      </a>
      {words.frozenOn(day)}
      {isShown(head) ? '' : words.notPublished}. {since}
    </p>
  )
}

/** Whether readers find a page of it. */
function isShown({ state }: EditionHead): boolean {
  return state === 'published' || state === 'corrected'
}
