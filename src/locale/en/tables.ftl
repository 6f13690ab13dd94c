# Tables in and out.
