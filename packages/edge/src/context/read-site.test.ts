import { describe, expect, it } from 'vitest'
import { readSite } from './read-site.ts'

const env = { SITE_NAME: 'Selhythe', SITE_DESCRIPTION: 'News', SITE_URL: '', LOCALE: 'en-GB', TIMEZONE: 'UTC' }
const request = 'http://127.0.0.1:8787/harbour'

describe('the site', () => {
  it('has its own address, or that of the request if it has none', () => {
    expect(readSite({ ...env, SITE_URL: 'https://paper.example/' }, request).url).toBe('https://paper.example')
    expect(readSite({ ...env, SITE_URL: '' }, request).url).toBe('http://127.0.0.1:8787')
  })

  it('has the key of Turnstile only with its secret', () => {
    expect(readSite({ ...env, TURNSTILE_SITE_KEY: 'key', TURNSTILE_SECRET: 'secret' }, request)).toMatchObject({
      turnstileSiteKey: 'key',
    })
    for (const keys of [
      {},
      { TURNSTILE_SITE_KEY: 'key' },
      { TURNSTILE_SECRET: 'secret' },
      { TURNSTILE_SITE_KEY: '' },
    ]) {
      expect(readSite({ ...env, ...keys }, request)).not.toHaveProperty('turnstileSiteKey')
    }
  })

  it('has English for an unknown locale, and UTC for an unknown time zone', () => {
    const site = readSite({ ...env, LOCALE: 'not a locale', TIMEZONE: 'Selhythe/Quay' }, request)
    expect(site).toMatchObject({ locale: 'en', timezone: 'UTC' })
    const known = readSite({ ...env, LOCALE: 'zh-Hans', TIMEZONE: 'Asia/Shanghai' }, request)
    expect(known).toMatchObject({ locale: 'zh-Hans', timezone: 'Asia/Shanghai' })
  })
})
