import { monthNumber } from '../../time/month-names.ts'
import { findAddress } from './find-address.ts'
import type { Page } from './page.ts'

const forms = [
  // /2026/11/20/, /2026-11-20-late
  /[/_-](?<year>(?:19|20)\d{2})[/_-](?<month>[01]?\d)[/_-](?<day>[0-3]?\d)(?:[/_.-]|$)/u,
  // /2026/nov/20/
  /[/_-](?<year>(?:19|20)\d{2})[/_-](?<name>[a-z]{3,9})[/_-](?<day>[0-3]?\d)(?:[/_.-]|$)/u,
  // /20-11-2026
  /[/_-](?<day>[0-3]\d)[._-](?<month>[01]\d)[._-](?<year>(?:19|20)\d{2})(?:[/_.-]|$)/u,
  // /202611/20/, /2026-11/20/, /2026/1120/
  /[/_-](?<year>20\d{2})-?(?<month>0[1-9]|1[0-2])\/(?<day>0[1-9]|[12]\d|3[01])(?:[/_.-]|$)/u,
  /[/_-](?<year>20\d{2})\/(?<month>0[1-9]|1[0-2])-?(?<day>0[1-9]|[12]\d|3[01])(?:[/_.-]|$)/u,
  // /20261120/, late-20261120.html, /t20261120_7.html
  /[/_-][a-z]?(?<year>20\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?:[/_.-]|$)/u,
]
const folders = /\/(?<year>(?:19|20)\d{2})\/(?<month>[01]?\d)\/(?<day>[0-3]?\d)\//u
const monthFolders = /\/(?<year>(?:19|20)\d{2})\/(?<month>0[1-9]|1[0-2])\//u

/** The day in a page's address, as `2026-11-20`; empty without one. */
export function dayInAddress(page: Page): string {
  const addresses = addressesOf(page)
  for (const form of forms) {
    for (const address of addresses) {
      const parts = form.exec(address)?.groups
      const month = parts?.['name'] === undefined ? parts?.['month'] : monthNumber(parts['name'], 'en')
      if (parts !== undefined && month !== null) return isoDay(parts['year'], String(month), parts['day'])
    }
  }
  return ''
}

/** The day of the folders that hold a page (`/2026/11/20/`), which stay as they are when the page is published anew; empty without them. */
export function dayOfFolders(page: Page): string {
  const parts = folders.exec(addressesOf(page)[0] ?? '')?.groups
  return parts === undefined ? '' : isoDay(parts['year'], parts['month'], parts['day'])
}

/** The first day of the month whose folders hold a page (`/2026/11/late`); empty without them. */
export function monthOfFolders(page: Page): string {
  const parts = monthFolders.exec(addressesOf(page)[0] ?? '')?.groups
  return parts === undefined ? '' : isoDay(parts['year'], parts['month'], '1')
}

function addressesOf(page: Page): string[] {
  const addresses = [page.baseUrl, page.metas.get('og:url'), findAddress(page, null)?.value]
  return addresses.filter((address) => typeof address === 'string').map((address) => address.replace(/[?#].*$/su, ''))
}

function isoDay(year: string | undefined, month: string | undefined, day: string | undefined): string {
  return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
}
