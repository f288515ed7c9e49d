import { Passage } from '../web/components/margin.tsx'
import type { Frame } from '../web/frame.ts'
import { MESSAGES } from '../web/messages.ts'
import { actionPath, localize } from '../web/paths.ts'
import type { Citation } from './citation.ts'
import { REGISTRY_MESSAGES } from './messages.ts'

type CitePassageProps = { readonly frame: Frame; readonly actionId: string; readonly citation: Citation }

/** The permanent address, a reference to copy, and the action's other forms. */
export function CitePassage({ frame, actionId, citation }: CitePassageProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  const { copy, copied } = MESSAGES[lang]
  const address = localize(lang, actionPath(actionId))
  return (
    <Passage id="citar" label={words.cite}>
      <dl class="cite">
        <dt>{words.reference}</dt>
        <dd>
          <span class="cite__text" data-copy={copy} data-copied={copied}>
            {citation.text}
          </span>
        </dd>
        <dt>{words.permanent}</dt>
        <dd>
          <span class="cite__address" data-copy={copy} data-copied={copied}>
            {`${frame.origin}${address}`}
          </span>
        </dd>
      </dl>
      <ul class="forms screen">
        <li>
          <a href={`${address}.txt`} type="text/plain">
            {words.asText}
          </a>
        </li>
        <li>
          <a href={`${address}.json`} type="application/json">
            {words.asJson}
          </a>
        </li>
        <li>
          <a href={`${address}.bib`} type="application/x-bibtex">
            {words.asBibtex}
          </a>
        </li>
      </ul>
    </Passage>
  )
}
