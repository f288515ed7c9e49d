import type { Child } from 'hono/jsx'
import { LANGUAGES } from '../compact/schema.ts'
import { SearchForm } from './components/search-form.tsx'
import type { Frame } from './frame.ts'
import { otherLanguage } from './languages.ts'
import { MESSAGES } from './messages.ts'
import {
  aboutPath,
  checkPath,
  cyclePath,
  editionsPath,
  indicatorsPath,
  dataPath,
  institutionsPath,
  localize,
  reportPath,
  sourcesPath,
  statisticsPath,
  topicsPath,
} from './paths.ts'

export type Section =
  'objectives' | 'topics' | 'institutions' | 'report' | 'sources' | 'statistics' | 'check' | 'about'

export type LayoutProps = {
  readonly frame: Frame
  readonly title: string
  /** One sentence for search engines and previews. Pages without one are not indexed. */
  readonly description: string | null
  readonly section?: Section
  /** Where the search box stands: in the header, unless the page has a large one of its own. */
  readonly search?: 'header' | 'page'
  /** Other forms of the same matter: `{type: 'application/json', href: …}`. */
  readonly alternates?: readonly { readonly type: string; readonly href: string }[]
  readonly children: Child
}

/** The frame of every page: skip link, header, navigation, search, language switch, content, footer. */
export function Layout(props: LayoutProps) {
  const { frame, title, description } = props
  const words = MESSAGES[frame.lang]
  const whole = title === words.name ? title : `${title} · ${words.name}`
  return (
    <html lang={frame.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{whole}</title>
        {description === null ? (
          <meta name="robots" content="noindex" />
        ) : (
          <>
            <meta name="description" content={description} />
            <meta property="og:title" content={whole} />
            <meta property="og:description" content={description} />
            <link rel="canonical" href={`${frame.origin}${localize(frame.lang, frame.path)}`} />
            {LANGUAGES.map((lang) => (
              <link rel="alternate" hreflang={lang} href={`${frame.origin}${localize(lang, frame.path)}`} />
            ))}
            <link
              rel="alternate"
              hreflang="x-default"
              href={`${frame.origin}${localize('es', frame.path)}`}
            />
          </>
        )}
        {(props.alternates ?? []).map(({ type, href }) => (
          <link rel="alternate" type={type} href={href} />
        ))}
        <meta name="theme-color" content="#fcfbf7" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#161815" media="(prefers-color-scheme: dark)" />
        <link
          rel="preload"
          as="font"
          type="font/woff2"
          href={frame.asset('serif-400.woff2')}
          crossorigin="anonymous"
        />
        <link
          rel="preload"
          as="font"
          type="font/woff2"
          href={frame.asset('sans-400.woff2')}
          crossorigin="anonymous"
        />
        <link rel="stylesheet" href={frame.asset('portal.css')} />
        <link rel="icon" type="image/svg+xml" href={frame.asset('favicon.svg')} />
        <script type="module" src={frame.asset('portal.js')}></script>
      </head>
      <body>
        <a href="#contenido" class="govuk-skip-link">
          {words.skip}
        </a>
        <Header frame={frame} section={props.section} search={props.search ?? 'header'} />
        <main id="contenido" class="page" tabindex={-1}>
          {props.children}
        </main>
        <Footer frame={frame} />
      </body>
    </html>
  )
}

type HeaderProps = {
  readonly frame: Frame
  readonly section: Section | undefined
  readonly search: 'header' | 'page'
}

function Header({ frame, section, search }: HeaderProps) {
  const words = MESSAGES[frame.lang]
  const { cycle } = frame
  const entries: readonly (readonly [Section, string, string])[] = [
    ...(cycle === null
      ? []
      : ([
          ['objectives', words.objectives, `${cyclePath(cycle.id)}#objetivos`],
          ['topics', words.topics, topicsPath(cycle.id)],
          ['institutions', words.institutions, institutionsPath(cycle.id)],
          ['report', words.reportShort, reportPath(cycle.id)],
          ['sources', words.sources, sourcesPath(cycle.id)],
        ] as const)),
    ['statistics', words.statistics, statisticsPath()],
    ['check', words.checkText, checkPath()],
    ['about', words.about, aboutPath()],
  ]
  return (
    <header class="header">
      <div class="header__inner">
        <a class="wordmark" href={localize(frame.lang, '/')}>
          <img src={frame.asset('favicon.svg')} alt="" width="28" height="28" />
          <span>{words.name}</span>
        </a>
        <nav class="header__nav" aria-label={words.mainNavigation}>
          <ul>
            {entries.map(([name, label, path]) => (
              <li>
                <a href={localize(frame.lang, path)} aria-current={name === section ? 'true' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {cycle !== null && search === 'header' && (
          <SearchForm frame={frame} cycle={cycle.id} query="" place="header" />
        )}
        <LanguageSwitch frame={frame} />
      </div>
    </header>
  )
}

function LanguageSwitch({ frame }: { readonly frame: Frame }) {
  const other = otherLanguage(frame.lang)
  return (
    <nav class="switch" aria-label={MESSAGES[frame.lang].languageSwitch}>
      <a href={localize(other, frame.path)} hreflang={other} lang={other} rel="alternate">
        {MESSAGES[other].languageName}
      </a>
    </nav>
  )
}

function Footer({ frame }: { readonly frame: Frame }) {
  const words = MESSAGES[frame.lang]
  return (
    <footer class="footer">
      <div class="footer__inner">
        <p>{words.footerNote}</p>
        <nav aria-label={words.footerNavigation}>
          <ul>
            <li>
              <a href={localize(frame.lang, aboutPath())}>{words.about}</a>
            </li>
            {frame.cycle !== null && (
              <>
                <li>
                  <a href={localize(frame.lang, reportPath(frame.cycle.id))}>{words.report}</a>
                </li>
                <li>
                  <a href={localize(frame.lang, editionsPath(frame.cycle.id))}>{words.editions}</a>
                </li>
              </>
            )}
            {frame.cycle !== null && (
              <li>
                <a href={localize(frame.lang, indicatorsPath(frame.cycle.id))}>{words.indicators}</a>
              </li>
            )}
            {frame.cycle !== null && (
              <li>
                <a href={localize(frame.lang, dataPath(frame.cycle.id))}>{words.data}</a>
              </li>
            )}
            <li>
              <a href={localize(frame.lang, `${aboutPath()}#licencia`)}>{words.licence}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}
