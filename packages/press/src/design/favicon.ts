/** The sheet of the site's icon on a square of 32: a headline, a rule and two columns. */
export const iconSheet = 'M7 8h18v4H7zm0 7h18v1H7zm0 4h8v6H7zm10 0h8v1.5h-8zm0 2.25h8v1.5h-8zm0 2.25h8V25h-8z'

/** The colour of the icon's ground; the sheet is white. */
export const iconGround = '#1b1b1b'

/** The site's icon. */
export const faviconSvg =
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="${iconGround}"/>` +
  `<path d="${iconSheet}" fill="#fff"/></svg>`
