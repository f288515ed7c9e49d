import type { Language } from '../../../compact/schema.ts'
import { actionPath, localize } from '../../../web/paths.ts'
import type { Inline, Manuscript } from '../../manuscript.ts'

/** How a document in HTML reaches what is outside of it. */
export type Surroundings = {
  /** Scheme and host of the portal, "" inside of it; null where there is none to link to. */
  readonly origin: string | null
  /** The address of a chart's picture. */
  readonly picture: (name: string, svg: string) => string
}

type Props = {
  readonly words: readonly Inline[]
  readonly manuscript: Manuscript
  readonly around: Surroundings
}

/** Words within a line: each bound number links to what it counts, quoted words to their action. */
export function Words({ words, manuscript, around }: Props) {
  const { lang } = manuscript
  return (
    <>
      {words.map((inline) => {
        switch (inline.kind) {
          case 'text':
            return inline.text
          case 'strong':
            return (
              <strong>
                <Words words={inline.children} manuscript={manuscript} around={around} />
              </strong>
            )
          case 'emphasis':
            return (
              <em>
                <Words words={inline.children} manuscript={manuscript} around={around} />
              </em>
            )
          case 'link':
            return (
              <a href={inline.href}>
                <Words words={inline.children} manuscript={manuscript} around={around} />
              </a>
            )
          case 'bound': {
            const href = portalLink(inline.path, lang, around)
            return href === null ? (
              <span class="doc-number">{inline.text}</span>
            ) : (
              <a class="doc-number" href={href} title={inline.counts}>
                {inline.text}
              </a>
            )
          }
          case 'quoted': {
            const href = portalLink(actionPath(inline.action), lang, around)
            return href === null ? <q>{inline.text}</q> : <a href={href}>{inline.text}</a>
          }
          case 'external':
            return inline.href === null ? inline.text : <a href={inline.href}>{inline.text}</a>
        }
      })}
    </>
  )
}

export function portalLink(path: string | null, lang: Language, { origin }: Surroundings): string | null {
  return path === null || origin === null ? null : `${origin}${localize(lang, path)}`
}
