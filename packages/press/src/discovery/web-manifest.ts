import type { Site } from '@broadsheet/model'
import { themeColors } from '../design/theme-colors.ts'

/** The web app manifest as JSON text: https://www.w3.org/TR/appmanifest/ */
export function webManifest(site: Site): string {
  return JSON.stringify({
    id: '/',
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: site.locale,
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    theme_color: themeColors.light,
    background_color: themeColors.light,
    categories: ['news'],
    icons: [
      { src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
      // Its ground reaches every edge, and the sheet lies within the circle that a mask leaves.
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  })
}
