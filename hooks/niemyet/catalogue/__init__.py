"""All plans together: order, relations, common wording, addresses kept."""
