/**
 * What a browser may fetch ahead, when a reader is about to follow a link: other articles. A view is counted by script
 * in a page that is looked at, so that nothing fetched ahead counts as read. Inline: a Content-Security-Policy needs
 * `'inline-speculation-rules'` or its hash. https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API
 */
export const speculationRules = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [{ href_matches: '/*/*' }, { not: { href_matches: ['/api/*', '/archive/*', '/*/*.*'] } }],
      },
      eagerness: 'moderate',
    },
  ],
})
