// The theme's button is hidden in the page, because it needs this script. A choice that equals the system's theme is
// not stored, so that the page follows the system again.
import { forEach } from './marked-up.ts'
import { dataset } from './page.ts'
import { store } from './storage.ts'
import type { ToggleButton } from './toggle-button.ts'

const system = matchMedia('(prefers-color-scheme:dark)')

forEach<ToggleButton>('[data-switch]', (button) => {
  let isDark: boolean
  const show = () => {
    button.ariaPressed = isDark = dataset.theme ? dataset.theme === 'dark' : system.matches
    forEach<HTMLMetaElement>(
      '[name=theme-color]',
      (color) => (color.content = getComputedStyle(document.body).backgroundColor),
    )
  }
  button.onclick = () => {
    isDark = !isDark
    if (isDark === system.matches) delete dataset.theme
    else dataset.theme = isDark ? 'dark' : 'light'
    store('theme', dataset.theme)
    show()
  }
  system.onchange = show
  button.hidden = false
  show()
})
