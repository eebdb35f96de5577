/** Windows that pages are looked at in. The last two are one of 1440 pixels, zoomed: WCAG 1.4.4 and 1.4.10. */
export const windows = [
  { shown: '320 pixels', width: 320, zoom: 1 },
  { shown: '390 pixels', width: 390, zoom: 1 },
  { shown: '820 pixels', width: 820, zoom: 1 },
  { shown: '1440 pixels', width: 1440, zoom: 1 },
  { shown: '1440 pixels at 200 %', width: 720, zoom: 2 },
  { shown: '1280 pixels at 400 %', width: 320, zoom: 4 },
]
