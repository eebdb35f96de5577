// The script of pages that take images. They work without it, by forms.
import './images/intake.ts'
import './images/focus-mark.ts'
