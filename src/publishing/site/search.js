// The search of the static site, in the browser. Opened from a folder, where a browser reads no file but scripts, the
// same index comes as one script.
;(() => {
  const place = document.querySelector('[data-site-search]')
  if (!(place instanceof HTMLElement)) return
  const root = new URL(place.dataset.root, document.baseURI)
  const words = JSON.parse(place.dataset.words)
  const names = JSON.parse(place.dataset.names)
  const lang = document.documentElement.lang
  const hitsAt = place.querySelector('[data-hits]')
  const facetsAt = place.querySelector('[data-facets]')
  const title = document.querySelector('[data-found]')
  const asked = new URLSearchParams(location.search)
  const query = (asked.get('q') ?? '').trim()
  const chosen = Object.keys(names).flatMap((facet) => (asked.get(facet) ? [[facet, asked.get(facet)]] : []))
  const AT_ONCE = 20
  const FACETS_SHOWN = 8
  const number = new Intl.NumberFormat(lang === 'es' ? 'es-MX' : lang)

  for (const box of document.querySelectorAll('input[name=q]')) box.value = query
  const form = document.querySelector('main form')
  for (const [facet, code] of chosen) {
    const kept = document.createElement('input')
    Object.assign(kept, { type: 'hidden', name: facet, value: code })
    form?.append(kept)
  }

  const make = (tag, className, ...children) => {
    const element = document.createElement(tag)
    if (className) element.className = className
    element.append(...children)
    return element
  }

  const addScript = (source) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script')
      script.src = source
      script.onload = resolve
      script.onerror = () => reject(new Error(source))
      document.head.append(script)
    })

  const bytesOf = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))

  const loadFromFolder = async () => {
    await addScript(new URL('pagefind/local.js', root).href)
    const files = globalThis.constanciaSearchFiles
    const before = globalThis.fetch
    globalThis.fetch = (wanted, ...more) => {
      const path = String(wanted?.url ?? wanted)
        .split(/[?#]/)[0]
        .split('/pagefind/')
        .at(-1)
      return path in files ? Promise.resolve(new Response(bytesOf(files[path]))) : before(wanted, ...more)
    }
    const source = new Blob([bytesOf(files['pagefind.js'])], { type: 'text/javascript' })
    return import(URL.createObjectURL(source))
  }

  const load = async () => {
    const base = new URL('pagefind/', root).href
    const pagefind =
      location.protocol === 'file:' ? await loadFromFolder() : await import(`${base}pagefind.js`)
    await pagefind.options({ basePath: base, baseUrl: '/', excerptLength: 36, noWorker: true })
    await pagefind.init()
    return pagefind
  }

  // The library marks what was found with <mark> and escapes the rest.
  const marked = (excerpt) =>
    excerpt.split(/(<mark>.*?<\/mark>)/).map((part) => {
      const text = new DOMParser().parseFromString(`<p>${part}</p>`, 'text/html').body.textContent
      return part.startsWith('<mark>') ? make('mark', '', text) : text
    })

  const isInCapitals = (text) => text.length > 8 && text === text.toUpperCase()

  const addressOf = (change) => {
    const parameters = new URLSearchParams()
    if (query !== '') parameters.set('q', query)
    for (const [facet, code] of chosen) parameters.set(facet, code)
    for (const [facet, code] of Object.entries(change))
      if (code === null) parameters.delete(facet)
      else parameters.set(facet, code)
    return `?${parameters}`
  }

  const showHit = async (result) => {
    const { meta, excerpt, raw_url: url } = await result.data()
    const link = make('a', '', meta.title)
    link.href = new URL(url.replace(/^\//, '').split('/').map(encodeURIComponent).join('/'), root).href
    return make(
      'li',
      '',
      make(
        'p',
        'actions__head',
        make('span', 'actions__number', meta.label),
        ' ',
        make('span', '', meta.institutions ?? ''),
      ),
      make('h2', isInCapitals(meta.title) ? 'actions__title capitals' : 'actions__title', link),
      make('p', 'actions__excerpt', '… ', ...marked(excerpt), ' …'),
    )
  }

  const showFacet = ([facet, heading], counts) => {
    const kept = chosen.find(([name]) => name === facet)?.[1]
    const values = Object.entries(counts[facet] ?? {})
      .filter(([code, count]) => count > 0 || code === kept)
      .toSorted((a, b) => b[1] - a[1])
    if (values.length === 0) return []
    const show = ([code, count]) => {
      const isKept = code === kept
      const link = make(
        'a',
        '',
        isKept ? '× ' : '',
        make('span', 'facet__label', names[facet][code] ?? code),
        ' ',
        make('span', 'facet__count', number.format(count)),
      )
      link.href = addressOf({ [facet]: isKept ? null : code })
      return make('li', isKept ? 'facet__value facet__value--chosen' : 'facet__value', link)
    }
    const first = values.slice(0, FACETS_SHOWN)
    const rest = values.slice(FACETS_SHOWN)
    const more = make(
      'details',
      '',
      make('summary', '', `${words.more} (${number.format(rest.length)})`),
      make('ul', '', ...rest.map(show)),
    )
    return [
      make(
        'section',
        'facet',
        make('h3', '', heading),
        make('ul', '', ...first.map(show)),
        ...(rest.length > 0 ? [more] : []),
      ),
    ]
  }

  const showMore = (list, results) => {
    const button = make('button', 'more', words.more)
    button.type = 'button'
    let next = 0
    const add = async () => {
      const some = results.slice(next, next + AT_ONCE)
      next += some.length
      const shown = await Promise.all(some.map(showHit))
      list.append(...shown)
      button.hidden = next >= results.length
      return shown[0]
    }
    button.addEventListener('click', () => void add().then((first) => first?.querySelector('a')?.focus()))
    return { button, add }
  }

  const say = (total) => {
    const counted = `${number.format(total)} ${total === 1 ? words.one : words.other}`
    const quoted = lang === 'es' ? `«${query}»` : `“${query}”`
    if (total === 0) return query === '' ? words.noneFilters : `${words.none} ${quoted}`
    if (query !== '') return `${counted} ${words.with} ${quoted}`
    return chosen.length === 0 ? `${words.all} ${number.format(total)}` : counted
  }

  const search = async () => {
    place.querySelector('[data-without-script]')?.replaceChildren(words.searching)
    const pagefind = await load()
    const filters = Object.fromEntries(chosen)
    // Counts by value come with what is found once the filters are known.
    await pagefind.filters()
    const found = await pagefind.search(query === '' ? null : query, { filters })
    // The order of the record where nothing was asked for; else the best first.
    title.textContent = say(found.results.length)
    const list = make('ol', 'hits')
    const { button, add } = showMore(list, found.results)
    await add()
    hitsAt.replaceChildren(list, button)
    facetsAt.replaceChildren(
      ...(chosen.length > 0 ? [clearLink()] : []),
      ...Object.entries(words.facets).flatMap((facet) => showFacet(facet, found.filters)),
    )
  }

  const clearLink = () => {
    const link = make('a', '', words.clear)
    link.href = addressOf(Object.fromEntries(chosen.map(([facet]) => [facet, null])))
    return make('p', 'small', link)
  }

  if (query === '' && chosen.length === 0 && !asked.has('q')) {
    place.querySelector('[data-without-script]')?.remove()
    return
  }
  search().catch((error) => {
    hitsAt.querySelector('p')?.replaceChildren(words.failed)
    throw error
  })
})()
