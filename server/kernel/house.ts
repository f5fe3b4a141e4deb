// Who says it when nobody does: the house itself.

/** The identity the house acts under. */
export const house = '00000000-0000-4000-8000-686f75736500'
