/** Where values are drawn, in pixels from the top; above is room for a figure, below for two lines of labels. */
export const plot = { top: 18, bottom: 120, height: 156 }

/** What charts.module.css leaves on the left of a drawing that is labelled there. */
export const leftInset = 40
