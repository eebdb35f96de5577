/** A button that is pressed or not. The DOM takes a boolean for its text, as it takes any value. */
export type ToggleButton = Omit<HTMLButtonElement, 'ariaPressed'> & { set ariaPressed(isPressed: boolean) }
