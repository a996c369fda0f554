import fc from "fast-check";

/** Text with everything that makes offsets hard: astral letters, marks, Arabic, Korean, folded white space and dashes. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(..."abcABC éñÅ.,!?“”'’«»-–—"),
      fc.constantFrom(
        "e\u0301",
        "\u0301",
        "\u0323",
        "𝒜",
        "😀",
        "👩‍🚀",
        "\u00a0",
        "\n",
        "\r\n",
        "\u3000",
        "\u2011",
      ),
      fc.constantFrom(
        "ك",
        "ت",
        "ا",
        "ب",
        "\u064f",
        "\u0651",
        "ال",
        "\u1112",
        "\u1161",
        "\u11ab",
        "क",
        "\u094d",
      ),
      fc.string({ unit: "binary", maxLength: 2 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));
