/** Good English within one slip of a word that means something here; never taken for it. */
export const LOOKALIKE_WORDS: ReadonlySet<string> = new Set(
  'shop ship step stoop stow star stare smart chart tart cart stair scare scall scala skill kills kiln kind king bill till hill fill mill lunch bunch hunch punch munch reset rest pose posse cause pulse purse close clone sleep slope slop stock stack sacks socks locks lots legs lags bogs dogs fogs cogs hogs jogs boats boast boost boots roots foots moot mule mate mite must mice state statue states slate skate staff stuff stand grant giant grand rant plant chant ham game fame same save gave wave cave pave rave drop crop prop crap trip grip drip ship chip slip rename remake remote remove retire require revive review rescue resume recall receipt recipe return refund reward retort resort report repair replay regret secret secure'.split(
    ' ',
  ),
);
