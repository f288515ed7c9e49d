import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'

export type Visit = {
  readonly url: string
  readonly width: number
  readonly scripts: boolean
  readonly scheme: 'light' | 'dark'
  /** The status that the page is meant to have. */
  readonly status: number
}

/**
 * Visits a page and says what is wrong with it, one line each: status, errors on the console, requests to others,
 * sideways scrolling, and what axe finds. None is what one wants.
 * Without scripts means that the page's own are not delivered: axe itself needs the engine, and nothing inline could run.
 */
export async function findFaults(browser: Browser, visit: Visit): Promise<readonly string[]> {
  const context = await browser.newContext({
    viewport: { width: visit.width, height: 800 },
    colorScheme: visit.scheme,
  })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    if (!visit.scripts) await session.send('Network.setBlockedURLs', { urls: ['*.js'] })
    const faults = watch(page, visit)
    const response = await page.goto(visit.url, { waitUntil: 'load' })
    await page.evaluate('document.fonts.ready.then(() => true)')
    const status = response?.status() ?? 0
    if (status !== visit.status) faults.push(`status ${status}, not ${visit.status}`)
    faults.push(...(await findOverflow(page)), ...(await runAxe(page)))
    return faults
  } finally {
    await context.close()
  }
}

/** Collects, from now on, what goes wrong while pages load. */
function watch(page: Page, visit: Visit): string[] {
  const faults: string[] = []
  const { origin } = new URL(visit.url)
  page.on('console', (message) => {
    // Chromium reports an error status of the page itself, and what we keep from it, as errors of the console.
    const meant = message.text().startsWith('Failed to load resource')
    const expected = meant && (visit.status >= 400 || !visit.scripts)
    if (message.type() === 'error' && !expected) faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  page.on('requestfailed', (request) => {
    if (visit.scripts || request.resourceType() !== 'script') faults.push(`failed: ${request.url()}`)
  })
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) faults.push(`third party: ${request.url()}`)
  })
  return faults
}

export type Weight = { readonly first: number; readonly later: number }

/** Bytes on the wire, headers included, for a stranger's first visit and for the one after it. */
export async function weighVisits(browser: Browser, url: string): Promise<Weight> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    let bytes = 0
    session.on('Network.loadingFinished', (event) => {
      bytes += event.encodedDataLength
    })
    await session.send('Network.enable')
    await page.goto(url, { waitUntil: 'networkidle' })
    const first = bytes
    await page.goto(url, { waitUntil: 'networkidle' })
    return { first, later: bytes - first }
  } finally {
    await context.close()
  }
}

async function findOverflow(page: Page): Promise<readonly string[]> {
  const [content, window] = await page.evaluate<readonly [number, number]>(
    '[document.documentElement.scrollWidth, innerWidth]',
  )
  return content > window ? [`scrolls sideways: ${content} in ${window}`] : []
}

async function runAxe(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}`),
  )
}

/** What has the focus after each press of the tab key, as short descriptions, from the top of the page. */
export async function listStops(page: Page, presses: number): Promise<readonly string[]> {
  const stops: string[] = []
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Tab')
    stops.push(
      await page.evaluate<string>(
        `(({ tagName, name, textContent }) => tagName.toLowerCase() + ': ' + (name || textContent.trim()))(document.activeElement)`,
      ),
    )
  }
  return stops
}
