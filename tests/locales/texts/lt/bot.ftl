points = { $points ->
    [one] Turite { $points } tašką.
    [few] Turite { $points } taškus.
    [many] Turite { $points } taško.
   *[other] Turite { $points } taškų.
}
