import { chromium, type Browser } from 'playwright-core'

/** The path of the Chromium to look at pages with; undefined where there is none. */
export const CHROMIUM = process.env['CHROMIUM']

export async function launchBrowser(): Promise<Browser> {
  if (CHROMIUM === undefined)
    throw new Error('CHROMIUM does not say where the browser is; script/test sets it.')
  return await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
}
