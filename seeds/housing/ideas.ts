// The ideas of laboratories that became initiatives of the building, by the identities the story of the laboratories gives them.
export const ideas = {
  things: { lab: '1ab00000-0000-4000-8000-000000000001', idea: '1dea0000-0000-4000-8000-000000000012' },
} as const
