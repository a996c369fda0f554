/**
 * What a journalist may keep of the article that the demo rests on: the quoted words, and the few words of indirect
 * speech that the records cite, in the article's order, parted by […]. The article itself is not part of the project.
 */
export const excerpt = [
  "a few days ago",
  "they are not yet in a negotiation process with the Washington administration but are open to dialogue",
  'they are ready to establish informal dialogue with the U.S. on many issues, stating, "If we can establish a dialogue, this may lead to negotiations."',
  "Cuba will have some red lines in negotiations, listing these as the country's constitution, economy, and socialist governance system",
  'Cuba is "not a threat to the U.S." and said, "All we want is to establish a relationship with the U.S. as we do with the rest of the world."',
  'they are in "a very difficult situation."',
  '"Cuba is, of course, preparing itself with creativity, resilience, and seriousness. What will Cuba do? Just watch."',
  "On January 30",
  "imposing tariffs on all goods coming from countries that sell or provide oil to Cuba",
  'the decision aims to protect U.S. national security and foreign policy interests against Cuba\'s "harmful actions and policies."',
  'February 1, Trump noted that they have started talks with Cuba, saying, "I think they will come to us and want to make a deal. Thus, Cuba will be free again."',
  "attempts to cut off oil supplies from Venezuela and Mexico in recent weeks",
].join("\n[…]\n");
