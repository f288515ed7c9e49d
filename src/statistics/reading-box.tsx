import { Passage } from '../web/components/margin.tsx'
import type { Frame } from '../web/frame.ts'
import { formatList } from '../web/languages.ts'
import { localize } from '../web/paths.ts'
import type { Reading } from './ask-view.ts'
import type { Correction } from './corrections.ts'
import { STATISTICS_MESSAGES } from './messages.ts'
import { askPath, conceptPath } from './paths.ts'

/** «personas mexicanas repatriadas, en todo 2024, sólo oficiales». */
export function sayReading(reading: Reading, lang: Frame['lang']): string {
  const words = STATISTICS_MESSAGES[lang]
  return [
    reading.about === '' ? words.nothing.charAt(0).toLowerCase() + words.nothing.slice(1) : reading.about,
    ...(reading.nationalities === null ? [] : [`${words.who.toLowerCase()} ${reading.nationalities}`]),
    ...(reading.limits === null ? [] : [reading.limits]),
    ...(reading.period === null ? [] : [reading.period]),
    reading.officialOnly ? words.officialOnly : words.anyPublisher,
  ].join(', ')
}

type ReadingBoxProps = { readonly frame: Frame; readonly reading: Reading }

/** What was understood of the question, each part with the links that change it. */
export function ReadingBox({ frame, reading }: ReadingBoxProps) {
  const { lang } = frame
  const words = STATISTICS_MESSAGES[lang]
  const { corrections } = reading
  const official = corrections.official
  return (
    <Passage id="entendido" label={words.understood}>
      <dl class="reading">
        <dt>{words.what}</dt>
        <dd>
          {reading.about === '' ? words.nothing : reading.about}
          {reading.concepts.length > 0 && (
            <details>
              <summary>{words.conceptsUsed(reading.concepts.length)}</summary>
              <ul>
                {reading.concepts.map(({ code, name }) => (
                  <li>
                    <a href={localize(lang, conceptPath(code))}>{name}</a>
                  </li>
                ))}
              </ul>
            </details>
          )}
          {corrections.about.length > 0 && (
            <details>
              <summary>{words.otherMatter}</summary>
              <ul>
                {corrections.about.map(({ label, question }) => (
                  <li>
                    <a href={localize(lang, askPath(question))} rel="nofollow">
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </dd>
        <dt>{words.when}</dt>
        <dd>
          {reading.period ?? words.anyTime}
          <Changes frame={frame} changes={corrections.period} />
        </dd>
        <dt>{words.who}</dt>
        <dd>
          {reading.nationalities ?? words.anyone}
          <Changes frame={frame} changes={corrections.who} />
        </dd>
        {reading.directions.length > 0 && (
          <>
            <dt>{words.way}</dt>
            <dd>
              {formatList(
                lang,
                reading.directions.map((each) => words.directions[each]),
              )}
            </dd>
          </>
        )}
        <dt>{words.whose}</dt>
        <dd>
          {reading.officialOnly ? words.officialOnly : words.anyPublisher}
          {official !== null && (
            <Changes
              frame={frame}
              changes={[
                { ...official, label: reading.officialOnly ? words.anyPublisher : words.officialOnly },
              ]}
            />
          )}
        </dd>
      </dl>
    </Passage>
  )
}

function Changes({ frame, changes }: { readonly frame: Frame; readonly changes: readonly Correction[] }) {
  if (changes.length === 0) return null
  return (
    <span class="reading__changes">
      {STATISTICS_MESSAGES[frame.lang].change}{' '}
      {changes.map(({ label, question }, index) => (
        <>
          {index > 0 && ' · '}
          <a href={localize(frame.lang, askPath(question))} rel="nofollow">
            {label}
          </a>
        </>
      ))}
    </span>
  )
}
