export const fourEyes = [
  [
    "step === 'approveDraft' ? document.drafters : reviewersOf(document)",
    'reviewersOf(document)',
    'whoever drafted does not review',
  ],
  [
    "step === 'approveDraft' ? document.drafters : reviewersOf(document)",
    'document.drafters',
    'whoever reviewed does not sign',
  ],
  [
    'onBehalfOf === undefined ? [by] : [by, onBehalfOf]',
    '[by]',
    'deputies count for those in whose place they act',
  ],
  [
    'return !fourEyes || !personsOf(event).some(person => earlier.includes(person))',
    'return true',
    'a history is held to the policy that it claims',
  ],
] as const
